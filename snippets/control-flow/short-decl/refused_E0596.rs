fn main() {
    let names = Vec::new();
    names.push("a");
    println!("{}", names.len());
}
