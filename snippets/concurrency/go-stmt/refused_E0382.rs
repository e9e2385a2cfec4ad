fn main() {
    let name = String::from("Ada");
    std::thread::spawn(move || println!("{name}"));
    println!("{name}");
}
