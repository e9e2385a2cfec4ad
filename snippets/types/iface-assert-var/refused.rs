trait Store {
    fn get(&self, key: &str) -> Option<String>;
    fn len(&self) -> usize;
}

struct Memory;

// show
impl Store for Memory {
    fn get(&self, key: &str) -> Option<String> {
        Some(key.to_owned())
    }
}
// end

fn main() {
    let memory = Memory;
    println!("{:?} {}", memory.get("a"), memory.len());
}
