trait Source {
    fn read(&self, limit: usize) -> String;
}

struct Notes;

// show
impl Source for Notes {
    fn read(&self, limit: &str) -> String {
        limit.to_owned()
    }
}
// end

fn main() {
    println!("{}", Notes.read(3));
}
