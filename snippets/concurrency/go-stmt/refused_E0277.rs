fn main() {
    let shared = std::rc::Rc::new(1);
    std::thread::spawn(move || println!("{shared}"));
}
