// show
fn area(width: u32, height: u32) -> u64 {
    width * height
}
// end

fn main() {
    println!("{}", area(2, 3));
}
