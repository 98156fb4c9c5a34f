// SPDX-License-Identifier: MIT
#include "base/digest.hpp"

#include <sys/types.h>

extern "C" {
#include <sha2.h>
}

namespace stipple {

struct Digest::State {
    SHA2_CTX context;
};

Digest::Digest() : state_(std::make_unique<State>()) { SHA256Init(&state_->context); }

Digest::~Digest() = default;

void Digest::add(std::string_view text) {
    const std::string size = std::to_string(text.size()) + ':';
    SHA256Update(&state_->context, reinterpret_cast<const uint8_t*>(size.data()), size.size());
    SHA256Update(&state_->context, reinterpret_cast<const uint8_t*>(text.data()), text.size());
}

std::string Digest::hex() {
    char digits[SHA256_DIGEST_STRING_LENGTH];
    SHA256End(&state_->context, digits);
    return "sha256:" + std::string{digits};
}

std::string sha256(std::string_view text) {
    char digits[SHA256_DIGEST_STRING_LENGTH];
    SHA256Data(reinterpret_cast<const uint8_t*>(text.data()), text.size(), digits);
    return digits;
}

}  // namespace stipple
