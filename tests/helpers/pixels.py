"""Compare pictures as a person sees them, pixel by pixel."""

from __future__ import annotations

import base64

from playwright.sync_api import Page

__all__ = ["differing"]

_COMPARE = """async ([one, other, y, bound]) => {
  const read = async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const sheet = document.createElement('canvas');
    [sheet.width, sheet.height] = [image.width / 2, image.height / 2];
    const pen = sheet.getContext('2d');
    pen.drawImage(image, 0, 0, sheet.width, sheet.height);
    return pen;
  };
  const [p, q] = [await read(one), await read(other)];
  const { width, height } = p.canvas;
  const [a, b] = [p.getImageData(0, 0, width, height), q.getImageData(0, y, width, height)];
  let off = 0;
  let inked = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    const far = (c, d) => [0, 1, 2].some((k) => Math.abs(c[i + k] - d(k)) > bound);
    if (far(a.data, (k) => a.data[k])) inked += 1;
    if (far(a.data, (k) => b.data[i + k])) off += 1;
  }
  return [off, inked];
}"""


def differing(page: Page, one: bytes, other: bytes, *, top: int = 0, bound: int = 90) -> float:
    """Return how many pixels of one PNG differ from another, as a share of those drawn on.

    Both are of twice the resolution and are compared at half of it, so that letters smoothed
    in one way or another are the same. The first pixel tells the paper of the first; the second
    may be larger, and is compared from `top` on. A channel may be off by `bound`.
    """
    pictures = [base64.b64encode(data).decode() for data in (one, other)]
    off, inked = page.evaluate(_COMPARE, [*pictures, top, bound])
    assert inked > 0
    return float(off / inked)
