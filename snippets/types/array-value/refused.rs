fn checksum(block: [u8; 4]) -> u8 {
    block[0]
}

// show
fn main() {
    println!("{}", checksum([1, 2, 3]));
}
// end
