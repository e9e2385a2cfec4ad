struct Greeter {
    word: String,
}

impl Greeter {
    fn greet(&self) -> usize {
        self.word.len()
    }
}

// show
fn main() {
    let greeter = Greeter { word: "hi".into() };
    let greet = || greeter.greet();
    drop(greeter);
    println!("{}", greet());
}
// end
