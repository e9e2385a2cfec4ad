use dashmap::DashMap;

// show
#[derive(Default)]
pub struct Visits {
    by_path: DashMap<String, bool>,
}

impl Visits {
    pub fn seen(&self, path: &str) -> bool {
        self.by_path.insert(path.to_owned(), true).is_some()
    }
}
// end
