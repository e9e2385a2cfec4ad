use std::io;

// show
pub trait Closer {
    fn close(&mut self) -> io::Result<()>;
}

pub struct Door {
    pub open: bool,
}

impl Closer for Door {
    fn close(&mut self) -> io::Result<()> {
        self.open = false;
        Ok(())
    }
}

pub fn shut(closer: &mut impl Closer) -> io::Result<()> {
    closer.close()
}
// end
