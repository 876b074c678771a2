/**
 * A page translator moves React's text nodes into elements of its own; React then removes a node from a parent it has
 * left, which throws and takes the page down. A node that has already moved needs no removing, and an anchor that has
 * moved means "at the end".
 */
export function guardAgainstTranslation(): void {
  const { removeChild, insertBefore } = Node.prototype;
  Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
    return child.parentNode === this ? (removeChild.call(this, child) as T) : child;
  };
  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, anchor: Node | null): T {
    return insertBefore.call(this, node, anchor?.parentNode === this ? anchor : null) as T;
  };
}
