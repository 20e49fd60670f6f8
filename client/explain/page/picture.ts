import type { ShownPicture } from '../messages.ts';
import { type Box, type Line, layoutOf } from './layout.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** The picture of a release as SVG, for a page of some pixels in width; every box leads to its line. */
export function picture(shown: ShownPicture, available: number, show: (place: number) => void): SVGElement {
  const { boxes, lines, width, height } = layoutOf(shown, available);
  const svg = node('svg', {
    viewBox: `0 0 ${width} ${height}`,
    role: 'group',
    'aria-label': 'The release as a picture',
  });
  svg.style.maxWidth = `${width}px`;
  for (const line of lines) {
    const [from, to] = [boxes[line.from], boxes[line.to]];
    if (from !== undefined && to !== undefined) svg.append(connection(line, from, to));
  }
  svg.append(...boxes.map((each) => box(each, show)));
  return svg;
}

function box(each: Box, show: (place: number) => void): SVGElement {
  const { x, y, width, height, title, text, look, place, words } = each;
  const group = node('g', { class: `box ${look}`, role: 'link', tabindex: '0', 'aria-label': words });
  const tip = node('title', {});
  tip.textContent = words;
  const first = node('text', { x: `${x + 10}`, y: `${y + 19}`, class: 'title' });
  first.textContent = fitted(title, width, 7);
  const second = node('text', { x: `${x + 10}`, y: `${y + 35}`, class: 'text' });
  second.textContent = fitted(text, width, 6);
  group.append(
    tip,
    node('rect', { x: `${x}`, y: `${y}`, width: `${width}`, height: `${height}`, rx: '4' }),
    first,
    second,
  );
  group.addEventListener('click', () => show(place));
  group.addEventListener('keydown', (pressed) => {
    if (pressed.key !== 'Enter' && pressed.key !== ' ') return;
    pressed.preventDefault();
    show(place);
  });
  return group;
}

function connection({ course }: Line, from: Box, to: Box): SVGElement {
  return node('path', { d: pathOf(course, from, to), class: 'line' });
}

function pathOf(course: Line['course'], from: Box, to: Box): string {
  const [y1, y2] = [from.y + from.height / 2, to.y + to.height / 2];
  switch (course) {
    case 'across': {
      const [x1, x2] = [from.x + from.width, to.x];
      const middle = (x1 + x2) / 2;
      return `M${x1} ${y1} C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
    }
    case 'beside': {
      const [x, away] = [from.x, from.x - 30];
      return `M${x} ${y1} C${away} ${y1} ${away} ${y2} ${x} ${y2}`;
    }
    case 'below': {
      const [x1, x2] = [from.x + from.width / 2, to.x + to.width / 2];
      const [bottom, top] = [from.y + from.height, to.y];
      const middle = (bottom + top) / 2;
      return `M${x1} ${bottom} C${x1} ${middle} ${x1} ${middle} ${(x1 + x2) / 2} ${middle} S${x2} ${middle} ${x2} ${top}`;
    }
  }
}

/** The text cut to the box: a character is about so many units wide. */
function fitted(text: string, width: number, character: number): string {
  const most = Math.floor((width - 18) / character);
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

function node<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
