// show
trait Store {
    fn get(&self, key: &str) -> Option<String>;
    fn put(&mut self, key: &str, value: &str);
}

struct Memory;

impl Store for Memory {
    fn get(&self, _key: &str) -> Option<String> {
        None
    }
}
// end

fn main() {
    let mut store = Memory;
    store.put("k", "v");
    println!("{:?}", store.get("k"));
}
