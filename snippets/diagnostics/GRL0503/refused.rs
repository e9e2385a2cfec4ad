fn main() {
    let number = 65;
    println!("{}", number as String);
}
