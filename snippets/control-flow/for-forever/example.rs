// show
pub fn next(mut seed: u32) -> u32 {
    loop {
        seed = seed.wrapping_mul(1664525).wrapping_add(1013904223);
        if seed.is_multiple_of(7) {
            break seed;
        }
    }
}
// end
