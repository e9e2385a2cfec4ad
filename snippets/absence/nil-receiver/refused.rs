struct Tree {
    left: Option<Box<Tree>>,
}

impl Tree {
    fn sum(&self) -> i64 {
        1
    }
}

// show
fn main() {
    let tree = Tree { left: None };
    println!("{} {}", tree.sum(), tree.left.sum());
}
// end
