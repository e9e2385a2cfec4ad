fn main() {
    let code: u32 = 97;
    println!("{}", code as char);
}
