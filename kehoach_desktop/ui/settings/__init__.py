"""The parts of the Cài đặt screen."""
