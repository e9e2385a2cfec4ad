// show
const BITS: u32 = 1 << 32;

fn main() {
    println!("{BITS}");
}
// end
