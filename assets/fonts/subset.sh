#!/usr/bin/env bash
# Cuts the fonts of this folder out of the packages they come from (README.md beside this file).
# Usage: subset.sh NOTO_PACKAGE PHOSPHOR_PACKAGE   (two unpacked npm packages; needs fonttools)
set -euo pipefail
noto=${1:?folder of the unpacked @expo-google-fonts/noto-sans}
phosphor=${2:?folder of the unpacked @phosphor-icons/web}
here=$(cd "$(dirname "$0")" && pwd)

letters='U+0020-007E,U+00A0-017F,U+01A0-01A1,U+01AF-01B0,U+1EA0-1EF9'
marks='U+0300-0304,U+0306,U+0309,U+031B,U+0323,U+25CC'
signs='U+2010-2015,U+2018-201E,U+2022,U+2026,U+2030,U+2032-2033,U+2039-203A,U+2044,U+20AB,U+20AC,U+2116,U+2212,U+2215,U+2248,U+2260,U+2264-2265,U+00D7,U+00F7,U+FFFD'
for pair in 400Regular:Regular 500Medium:Medium 600SemiBold:SemiBold 700Bold:Bold; do
    pyftsubset "$noto/${pair%%:*}/NotoSans_${pair%%:*}.ttf" --unicodes="$letters,$marks,$signs" \
        --layout-features='*' --no-hinting --name-IDs='*' --name-languages='*' --notdef-outline \
        --output-file="$here/NotoSans-${pair##*:}.ttf"
done
cp "$noto/LICENSE_FONT" "$here/OFL-NotoSans.txt"

icons='e03e e058 e06c e08a e036 e038 e094 ed3c e758 e136 e766 e152 e182 e184 e18a e198 e19a e1bc e1ca eae2 e220 eb1c eb38 e244 e622 e248 e256 e628 e272 e62c e57e e2ce e2d6 e586 e2dc e2f6 e6b6 e680 e30c e320 ecfc e32a e32e e39e ebc6 e3d0 e3d4 e654 e3dc e658 eb08 e750 e606 e422 e5a4 e5a6 e466 e46a e492 e4a6 e4c0 e4ce e68e e4e0 e4e2 e5d4 e4f6 e4f8'
codes=$(for icon in $icons; do printf 'U+%s,' "$icon"; done)
for weight in Bold Fill; do
    pyftsubset "$phosphor/src/${weight,,}/Phosphor-$weight.ttf" --unicodes="${codes%,}" \
        --layout-features='' --no-hinting --name-IDs='*' --output-file="$here/Phosphor-$weight.ttf"
done
cp "$phosphor/LICENSE" "$here/LICENSE-Phosphor.txt"
