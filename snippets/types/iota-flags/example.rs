use std::ops::BitOr;

// show
impl Rights {
    pub const READ: Rights = Rights(1);
    pub const WRITE: Rights = Rights(1 << 1);
    pub const DELETE: Rights = Rights(1 << 2);
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rights(u8);

impl Rights {
    pub fn contains(self, other: Rights) -> bool {
        self.0 & other.0 == other.0
    }
}

impl BitOr for Rights {
    type Output = Rights;

    fn bitor(self, other: Rights) -> Rights {
        Rights(self.0 | other.0)
    }
}

pub fn can_edit(rights: Rights) -> bool {
    rights.contains(Rights::READ | Rights::WRITE)
}
// end
