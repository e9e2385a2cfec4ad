// show
struct Point {
    tags: Vec<String>,
}

fn same(a: &Point, b: &Point) -> bool {
    a == b
}
// end

fn main() {
    same(&Point { tags: vec![] }, &Point { tags: vec![] });
}
