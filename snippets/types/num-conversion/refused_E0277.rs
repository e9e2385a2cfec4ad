fn main() {
    let size: u64 = 7;
    println!("{}", u32::from(size));
}
