// SPDX-License-Identifier: MIT
#include <fmt/core.h>
#include <qrcodegen/qrcodegen.hpp>

#include "report/pictures.hpp"

namespace stipple {

std::optional<Svg> qr_drawing(const std::string& text, std::string_view title) {
    constexpr int quiet_zone = 4;  // modules of white around it, as the standard asks
    try {
        const auto code = qrcodegen::QrCode::encodeText(text.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
        std::string modules;
        for (int y = 0; y < code.getSize(); ++y)
            for (int x = 0; x < code.getSize(); ++x)
                if (code.getModule(x, y)) modules += fmt::format("M{} {}h1v1h-1z", x + quiet_zone, y + quiet_zone);
        const int size = code.getSize() + 2 * quiet_zone;
        Drawing drawing{"code", size, size, title, text};
        drawing.rect(0, 0, size, size, {{"fill", "#fff"}});
        drawing.path(modules, {{"fill", "#000"}});
        return drawing.finish();
    } catch (const qrcodegen::data_too_long&) {
        return std::nullopt;
    }
}

}  // namespace stipple
