// show
pub struct Dir {
    name: String,
    parent: Option<usize>,
}

/// All nodes lie in one Vec; a link is an index.
pub struct Tree {
    dirs: Vec<Dir>,
}

impl Tree {
    pub fn path(&self, dir: usize) -> String {
        let Dir { name, parent } = &self.dirs[dir];
        match parent {
            Some(parent) => format!("{}/{name}", self.path(*parent)),
            None => name.clone(),
        }
    }
}
// end
