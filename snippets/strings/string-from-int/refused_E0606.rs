fn main() {
    let n = &65_u8;
    println!("{}", n as u32);
}
