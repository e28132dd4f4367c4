/**
 * What differs by less than this, relative, is equal.
 * Cycles can amplify a shortage from week to week (a node short of what it makes itself), so a rounding error taken for
 * a shortage would grow until the baseline no longer reproduces itself.
 */
export const ROUNDING = 1e-12;

/** A supply of at least this part of what is needed is enough. */
export const ENOUGH = 1 - ROUNDING;
