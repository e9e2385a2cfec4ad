// show
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Left,
    Right,
}

impl Side {
    /// No panic is left to write: the match has every case.
    pub fn opposite(self) -> Side {
        match self {
            Side::Left => Side::Right,
            Side::Right => Side::Left,
        }
    }
}

pub fn nth_side(n: usize) -> Side {
    match n % 2 {
        0 => Side::Left,
        1 => Side::Right,
        rest => unreachable!("n % 2 is {rest}"),
    }
}
// end
