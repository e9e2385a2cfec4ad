struct CachedStore {
    items: Vec<String>,
}

impl CachedStore {
    fn size(&self) -> usize {
        self.size()
    }
}

fn main() {
    let store = CachedStore { items: vec![] };
    println!("{} {}", store.items.len(), store.size());
}
