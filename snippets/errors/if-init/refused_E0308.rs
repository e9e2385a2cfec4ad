fn main() {
    let port: u16 = "80".parse::<u16>();
    println!("{port}");
}
