// show
const KIB: u64 = 1 << 10;
const MIB: u64 = KIB << 10;
const RATIO: f64 = 1.0 / 3.0;

pub fn limits() -> (u64, f64) {
    (4 * MIB, RATIO * MIB as f64)
}
// end
