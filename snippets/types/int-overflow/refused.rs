// show
const MOST: u8 = u8::MAX + 1;

fn main() {
    println!("{MOST}");
}
// end
