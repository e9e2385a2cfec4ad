// show
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Idle,
    Running,
    Done,
}

impl TryFrom<u16> for State {
    type Error = u16;

    fn try_from(number: u16) -> Result<Self, u16> {
        match number {
            0 => Ok(State::Idle),
            1 => Ok(State::Running),
            2 => Ok(State::Done),
            other => Err(other),
        }
    }
}
// end
