// needs: complex

impl Complex<f64> {
    /// The square root whose real part is not below zero.
    fn sqrt(self) -> Self {
        if self.im == 0.0 {
            return match self.re {
                re if re < 0.0 => Self::new(0.0, (-re).sqrt().copysign(self.im)),
                re => Self::new(re.sqrt(), self.im),
            };
        }
        let length = self.re.hypot(self.im);
        let (re, im) = if self.re > 0.0 {
            let re = (0.5 * length + 0.5 * self.re).sqrt();
            (re, (0.5 * self.im / re).abs())
        } else {
            let im = (0.5 * length - 0.5 * self.re).sqrt();
            ((0.5 * self.im / im).abs(), im)
        };
        Self::new(re, im.copysign(self.im))
    }
}
