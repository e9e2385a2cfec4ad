// show
impl Tree {
    pub fn sum(&self) -> i64 {
        let side = |child: &Option<Box<Tree>>| child.as_ref().map_or(0, |tree| tree.sum());
        self.value + side(&self.left) + side(&self.right)
    }
}

pub struct Tree {
    pub left: Option<Box<Tree>>,
    pub right: Option<Box<Tree>>,
    pub value: i64,
}
// end
