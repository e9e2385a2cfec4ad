// show
fn same(left: std::io::Error, right: std::io::Error) -> bool {
    left == right
}
// end

fn main() {
    same(std::io::Error::other("full"), std::io::Error::other("full"));
}
