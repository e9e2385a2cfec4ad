use std::collections::HashMap;

#[derive(Default)]
struct Counter {
    hits: HashMap<String, u64>,
}

impl Counter {
    fn add(&mut self, page: &str) {
        *self.hits.entry(page.to_owned()).or_default() += 1;
    }
}

// show
fn main() {
    let mut counter = Counter::default();
    counter.add("/");
    let home = counter.hits.get("/");
    counter.add("/about");
    println!("{home:?}");
}
// end
