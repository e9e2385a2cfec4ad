// show
#[mockall::automock]
pub trait Clock {
    fn now(&self) -> u64;
}

pub fn is_late(clock: &impl Clock, deadline: u64) -> bool {
    clock.now() > deadline
}
// end
