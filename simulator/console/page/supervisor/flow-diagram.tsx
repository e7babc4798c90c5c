import { useEffect, useRef, useState } from 'preact/hooks';
import { usePage } from '../shared/page.ts';
import { blockSize, curve, extentOf, type FlowPath, followedInOrder, tip } from './path-in-words.ts';

const zooms = [0.25, 0.5, 0.75, 1, 1.5, 2] as const;

export const FlowDiagram = ({ flow }: { readonly flow: FlowPath }) => {
  const { words } = usePage();
  const [zoom, setZoom] = useState(1);
  const box = useRef<HTMLElement>(null);
  const extent = extentOf(flow);
  const start = followedInOrder(flow)[0]?.from;
  useEffect(() => {
    const block = flow.blocks.find(({ id }) => id === start);
    if (block === undefined) return;
    box.current?.scrollTo({ left: block.x - extent.x - 60, top: block.y - extent.y - 120 });
  }, [start]);
  const place = Object.fromEntries(flow.blocks.map((block) => [block.id, block]));
  const reached = new Set(
    flow.arrows.filter(({ followed }) => followed > 0).flatMap(({ from, to }) => [from, to]),
  );
  const ordered = flow.arrows.toSorted((a, b) => a.followed - b.followed);
  const whole = (): void => {
    const { clientWidth = 0, clientHeight = 0 } = box.current ?? {};
    setZoom(Math.min(1, clientWidth / extent.width, clientHeight / extent.height));
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a visible legend here */}
      <div class="buttons" role="group" aria-label={`${words.zoom}: ${flow.name}`}>
        <button
          type="button"
          class="small"
          onClick={() => setZoom(zooms.findLast((step) => step < zoom - 0.01) ?? zoom)}
        >
          {words.zoomOut}
        </button>
        <button
          type="button"
          class="small"
          onClick={() => setZoom(zooms.find((step) => step > zoom + 0.01) ?? zoom)}
        >
          {words.zoomIn}
        </button>
        <button type="button" class="small" onClick={whole}>
          {words.zoomWhole}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="diagram" aria-label={words.drawingOf(flow.name)} tabIndex={0} ref={box}>
        <svg
          width={extent.width * zoom}
          height={extent.height * zoom}
          viewBox={`${extent.x} ${extent.y} ${extent.width} ${extent.height}`}
          role="img"
          aria-label={words.drawingOf(flow.name)}
        >
          {ordered.map(({ from, to, outcome, followed }) => {
            const [source, target] = [place[from], place[to]];
            if (source === undefined || target === undefined) return null;
            return (
              <g key={`${from} ${to} ${outcome}`} class={followed > 0 ? 'arrow followed' : 'arrow'}>
                <path d={curve(source, target)} fill="none" />
                <path class="tip" d={tip(target, followed > 0 ? 7 : 4)} />
                <title>{`${from} → ${outcome} → ${to}`}</title>
              </g>
            );
          })}
          {flow.blocks.map(({ id, type, x, y }) => (
            <g key={id} class={reached.has(id) ? 'block reached' : 'block'}>
              <rect x={x} y={y} width={blockSize.width} height={blockSize.height} rx="8" />
              <text x={x + 12} y={y + 27} class="block-id">
                {fitting(id)}
              </text>
              <text x={x + 12} y={y + 48}>
                {fitting(type)}
              </text>
              <title>{`${id} (${type})`}</title>
            </g>
          ))}
        </svg>
      </section>
    </>
  );
};

/** As much as a block is wide. */
const fitting = (text: string): string => (text.length > 21 ? `${text.slice(0, 20)}…` : text);
