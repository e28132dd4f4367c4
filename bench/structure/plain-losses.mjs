/**
 * The network as objects linked to each other: a node knows the critical requirements that it serves, a requirement
 * whose it is and all its suppliers. Requirements of criticality below 1 stop nobody and are left out.
 */
export function linkNodes({ nodes, requirements, supplies }) {
  const linked = new Map(nodes.map(({ id }, index) => [id, { index, stopped: false, serves: [] }]));
  const byInput = new Map();
  for (const { node: id, input, criticality } of requirements) {
    if (criticality < 1) continue;
    byInput.set(JSON.stringify([id, input]), { node: linked.get(id), suppliers: [] });
  }
  for (const { from, to, input } of supplies) {
    const requirement = byInput.get(JSON.stringify([to, input]));
    if (!requirement) continue;
    const supplier = linked.get(from);
    requirement.suppliers.push(supplier);
    supplier.serves.push(requirement);
  }
  return [...linked.values()];
}

/** What the loss of each node stops: for each an array of indices, itself first. */
export function stoppedByEachPlainly(nodes) {
  return nodes.map((lost) => stoppedPlainly(lost).map(({ index }) => index));
}

/** Whoever a stopped node leaves without a supplier of something critical stops too, until nobody does. */
function stoppedPlainly(lost) {
  const stopped = [lost];
  lost.stopped = true;
  for (const node of stopped) {
    for (const { node: customer, suppliers } of node.serves) {
      if (customer.stopped || suppliers.some((supplier) => !supplier.stopped)) continue;
      customer.stopped = true;
      stopped.push(customer);
    }
  }
  for (const node of stopped) node.stopped = false;
  return stopped;
}
