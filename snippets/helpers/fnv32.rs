/// FNV-1 or FNV-1a of 32 bits: a writer that keeps a sum.
#[derive(Clone, Debug)]
struct GoFnv32 {
    state: u32,
    xor_first: bool,
}

impl GoFnv32 {
    const BASIS: u32 = 0x811c_9dc5;

    fn new(xor_first: bool) -> Self {
        GoFnv32 {
            state: Self::BASIS,
            xor_first,
        }
    }

    fn reset(&mut self) {
        self.state = Self::BASIS;
    }

    fn sum(&self) -> u32 {
        self.state
    }
}

impl std::io::Write for GoFnv32 {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        for byte in bytes {
            if self.xor_first {
                self.state = (self.state ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
            } else {
                self.state = self.state.wrapping_mul(0x0100_0193) ^ u32::from(*byte);
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
