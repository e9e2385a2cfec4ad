// show
pub fn all(names: &[&str], greeter: &Greeter) -> Vec<String> {
    names.iter().map(|name| greeter.greet(name)).collect()
}

pub struct Greeter {
    pub word: String,
}

impl Greeter {
    pub fn greet(&self, name: &str) -> String {
        format!("{} {name}", self.word)
    }
}
// end
