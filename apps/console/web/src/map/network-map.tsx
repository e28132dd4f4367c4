import type { MapLayout } from '@chokepoint/console-service/contract';
import { VisuallyHidden } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useEffect, useId, useImperativeHandle, useMemo, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { besideNode } from './beside-node.js';
import type { CameraStore } from './camera-store.js';
import { exposureOf, type MapExposures } from './exposures.js';
import { litAround, litShared } from './lit.js';
import { mapGraph } from './map-graph.js';
import { pressKey } from './map-keys.js';
import { pngOf, svgOf } from './map-picture.js';
import { mapTexts as texts, spokenName } from './map-texts.js';
import { MapTip } from './map-tip.js';
import { MapTools } from './map-tools.js';
import classes from './network-map.module.css';
import { sceneOf, worstOf } from './scene.js';
import { readingOrder } from './step.js';
import { headingsOf } from './tier-headings.js';
import { useCamera } from './use-camera.js';
import { useGestures, type GestureActions } from './use-gestures.js';
import { useLook } from './use-look.js';
import { useMapDrawing } from './use-map-drawing.js';

/** So far beside a node still means it. */
const REACH_PX = 2;

/** What a page may ask of a map that is shown. */
export interface NetworkMapHandle {
  /** The whole map as SVG, and as PNG at twice its size. */
  svg(): string;
  png(): Promise<Blob | null>;
  /** Brings a node into sight. */
  reveal(node: string): void;
}

export interface NetworkMapProps {
  /** By `useMapLayout`. */
  readonly layout: MapLayout;
  /** By id of a node of the network; of what is drawn as one the worst is shown. Keep it the same object while nothing changes. */
  readonly exposures: MapExposures;
  /** What this map shows, for those who do not see it. */
  readonly label: string;
  readonly height: number | string;
  /** Ids of the nodes that stand out: of one, what it depends on and what depends on it; of two, what both depend on. */
  readonly selected?: string | undefined;
  readonly other?: string | undefined;
  /** A press or Enter on a node; undefined on the ground or by Escape. */
  readonly onSelect?: (node: string | undefined) => void;
  /** The same with Shift. */
  readonly onCompare?: (node: string) => void;
  /** Where it is looked at from, for maps that move together; the map keeps it itself where left out. */
  readonly camera?: CameraStore | undefined;
  /** Id of the node that is seen first where a small screen begins close by; by default one of the most exposed. */
  readonly first?: string | undefined;
  readonly ref?: Ref<NetworkMapHandle>;
}

/**
 * The network in tiers, coloured by exposures. One stop of the Tab key; arrow keys go from node to node, each told with
 * its exposure.
 */
export function NetworkMap({ layout, exposures, label, height, selected, other, onSelect, onCompare, camera, first, ref }: NetworkMapProps) {
  const graph = useMemo(() => mapGraph(layout), [layout]);
  const scene = useMemo(() => sceneOf(graph, exposures), [graph, exposures]);
  const headings = useMemo(() => headingsOf(layout.tiers), [layout]);
  const { ref: sizeRef, width, height: tall } = useElementSize<HTMLDivElement>();
  const screen = useMemo(() => ({ width, height: tall }), [width, tall]);
  const surface = useRef<HTMLDivElement>(null);
  const surfaceRef = useMergedRef(surface, sizeRef);
  const canvas = useRef<HTMLCanvasElement>(null);
  const look = useLook(surface);
  const placeOf = (id: string | undefined) => (id === undefined ? -1 : (graph.placeOf.get(id) ?? -1));
  const view = useCamera(layout, screen, placeOf(first) >= 0 ? placeOf(first) : worstOf(scene), camera);
  const [hovered, setHovered] = useState(-1);
  const [stood, setStood] = useState<string>();
  const [focused, setFocused] = useState(false);
  const optionId = useId();

  const idOf = (node: number) => layout.nodes[node]?.id;
  const [chosen, second] = [placeOf(selected), placeOf(other)];
  const active = placeOf(stood) >= 0 ? placeOf(stood) : chosen >= 0 ? chosen : (readingOrder(graph)[0] ?? -1);
  const under = idOf(hovered) === undefined ? -1 : hovered;
  const around = under >= 0 ? under : chosen >= 0 ? chosen : focused && stood !== undefined ? active : -1;
  const lit = useMemo(() => {
    if (chosen >= 0 && second >= 0 && chosen !== second) return litShared(graph, chosen, second);
    return around >= 0 ? litAround(graph, around) : undefined;
  }, [graph, chosen, second, around]);
  const framed = useMemo(() => [focused ? active : -1, chosen, second].filter((node, place, all) => node >= 0 && all.indexOf(node) === place), [focused, active, chosen, second]);
  const picture = useMemo(() => look && { scene, look, headings, lit, framed }, [scene, look, headings, lit, framed]);
  useMapDrawing(canvas, picture, view, screen);
  // What was under the pointer is somewhere else now.
  useEffect(() => view.subscribe(() => setHovered(-1)), [view]);

  const at = (x: number, y: number) => {
    const now = view.now();
    return now ? graph.index.at(now.left + x / now.scale, now.top + y / now.scale, REACH_PX / now.scale) : -1;
  };
  const gestures: GestureActions = {
    move: view.move,
    least: view.least,
    point: (x, y) => setHovered(at(x, y)),
    leave: () => setHovered(-1),
    press: (x, y, shift) => {
      const node = idOf(at(x, y));
      if (node !== undefined) setStood(node);
      if (shift && node !== undefined) onCompare?.(node);
      else onSelect?.(node);
    },
  };
  const actions = useRef(gestures);
  useEffect(() => void (actions.current = gestures));
  useGestures(surface, actions);

  const show = (node: number) => view.reveal(graph.x[node], graph.y[node]);
  useImperativeHandle(ref, () => ({
    svg: () => (look ? svgOf(scene, look, headings) : ''),
    png: () => (look ? pngOf(scene, look, headings) : Promise.resolve(null)),
    reveal: (id) => placeOf(id) >= 0 && show(placeOf(id)),
  }));
  const goTo = (node: number) => {
    setStood(idOf(node));
    setHovered(-1);
    show(node);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || active < 0) return;
    const { fit, zoom, pan } = view;
    if (pressKey(event, graph, active, { goTo, fit, zoom, pan, choose: () => onSelect?.(idOf(active)), compare: () => onCompare?.(idOf(active)), clear: () => onSelect?.(undefined) })) event.preventDefault();
  };

  const spoken = layout.nodes[active];
  const tip = layout.nodes[under];
  const seen = view.now();
  return (
    <div className={classes['frame']} style={{ height }}>
      <div className={classes['stage']}>
        <div
          ref={surfaceRef}
          className={classes['surface']}
          role="listbox"
          tabIndex={0}
          aria-label={label}
          aria-describedby={`${optionId}-help`}
          aria-activedescendant={spoken ? optionId : undefined}
          onKeyDown={onKeyDown}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
        >
          <canvas ref={canvas} className={classes['canvas']} aria-hidden />
          {spoken && (
            <VisuallyHidden id={optionId} role="option" aria-selected={active === chosen} aria-setsize={layout.nodes.length} aria-posinset={readingOrder(graph).indexOf(active) + 1}>
              {spokenName(spoken, exposureOf(spoken, exposures))}
            </VisuallyHidden>
          )}
        </div>
        <VisuallyHidden id={`${optionId}-help`}>{texts.help}</VisuallyHidden>
        {tip && seen && (
          <MapTip node={tip} exposure={exposureOf(tip, exposures)} place={besideNode(seen, screen, tip.x, tip.y, layout.nodeHeight)} />
        )}
      </div>
      <MapTools onZoom={view.zoom} onFit={view.fit} />
    </div>
  );
}
