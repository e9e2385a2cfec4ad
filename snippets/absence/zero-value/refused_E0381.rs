fn main() {
    let retries: u32;
    println!("{retries}");
}
