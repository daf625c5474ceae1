#!/bin/sh
# Draws the icons of the package from their SVG files; needs rsvg-convert (librsvg).
set -eu
cd "$(dirname "$0")"
rsvg-convert --width 192 --height 192 --output color.png color.svg
rsvg-convert --width 32 --height 32 --output outline.png outline.svg
