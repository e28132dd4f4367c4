import { SvgPen } from './pen.js';

describe('A map as SVG', () => {
  it('keeps what is written harmless', () => {
    const pen = new SvgPen();
    pen.font = '650 12px "Inter", sans-serif';
    pen.fillText('R&D <script>', 1, 2);
    const written = pen.document(10, 10, '#fff');
    expect(written).toContain('R&amp;D &lt;script&gt;');
    expect(written).toContain('font-weight="650"');
    expect(written).not.toContain('<script>');
  });

  it('draws circles, boxes and bends', () => {
    const pen = new SvgPen();
    pen.beginPath();
    pen.arc(5, 5, 2, 0, 2 * Math.PI);
    pen.roundRect(0, 0, 10, 10, 2);
    pen.moveTo(0, 0);
    pen.bezierCurveTo(1, 0, 2, 3, 3, 3);
    pen.stroke();
    expect(pen.document(10, 10, '#fff')).toMatch(/d="M7 5A2 2 0 0 1 3 5A2 2 0 0 1 7 5M2 0h6.*ZM0 0C1 0 2 3 3 3"/);
  });
});
