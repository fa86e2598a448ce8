"""Take the pictures of the documentation: `python tests/bench/pictures.py output docs/images`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

# The helpers of the tests are no package: a script adds their folder itself.
sys.path.insert(0, str(Path(__file__).parents[1]))

from helpers.browser import chromium
from helpers.explorer import explored

WIDE: dict[str, Any] = {"viewport": {"width": 1400, "height": 880}}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "is_mobile": True}
PICTURES = {
    "graph": ("", "", WIDE),
    "evidence": ("#a=dmitry-peskov&b=joe-biden", "find('#panel details').open = true", WIDE),
    "matrix": ("#view=matrix&a=dmitry-peskov&b=joe-biden", "", WIDE),
    "phone": ("", "", PHONE | {"device_scale_factor": 1.5}),
}


def main() -> None:
    """Open the explorer of a build in four states and save what is seen."""
    build, images = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    with chromium() as browser:
        for name, (fragment, script, context) in PICTURES.items():
            page = build / "explorer.html"
            with explored(browser, page, fragment, reduced_motion="reduce", **context) as seen:
                if script:
                    seen.page.evaluate(f"() => {{ {script} }}")
                seen.page.wait_for_timeout(300)
                seen.page.screenshot(path=images / f"{name}.png")


if __name__ == "__main__":
    main()
