pub struct Mode(u8);

// show
impl Mode {
    pub const READ: u8 = 1 << 0;
    pub const WRITE: u8 = 1 << 1;

    pub fn can_read(&self) -> bool {
        self.0 & Self::READ != 0
    }
}
// end
