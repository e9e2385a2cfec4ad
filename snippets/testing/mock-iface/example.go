package demo

import (
	"testing"

	"go.uber.org/mock/gomock"
)

// show
func TestPrice(t *testing.T) {
	ctrl := gomock.NewController(t)
	rates := NewMockRates(ctrl)
	rates.EXPECT().Rate("EUR").Return(1.1)
	if got := price(rates, "EUR"); got != 11 {
		t.Errorf("got %v", got)
	}
}

// end
