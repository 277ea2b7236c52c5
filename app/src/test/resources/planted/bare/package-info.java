package org.weft.bare;
