// SPDX-License-Identifier: MIT
// What a program costs that links what stipple links, and does nothing.
int main() { return 0; }
